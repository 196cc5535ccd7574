"""What a program has to bear for hours: broken files, kills, random events, odd places; `pytest -m endurance`."""
