"""Who said what: quotations, and clauses behind words of saying."""
