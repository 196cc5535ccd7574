"""Data to models: everything that needs Keras."""
