"""The page that says which of the drawn runs are better, and how sure that is."""
