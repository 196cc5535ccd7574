"""Parts that several tabs are built of."""
