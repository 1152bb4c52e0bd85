"""What is done with a store beside serving it: is it whole, keep a copy, bring one back."""
