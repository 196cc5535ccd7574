"""Runs that are learned by other processes, on this machine or on a cluster."""
