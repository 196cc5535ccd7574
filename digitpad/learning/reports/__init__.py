"""What is shown of runs and evaluations: tables, plots, pages."""
