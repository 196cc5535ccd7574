"""What a run is asked, what it reports, what stays of it on disk."""
