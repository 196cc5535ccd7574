"""The Train tab: settings, live curves, runs."""
