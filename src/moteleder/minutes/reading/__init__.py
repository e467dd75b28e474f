"""Reading minutes: lines with their places, and what each tradition of minutes says in them."""
