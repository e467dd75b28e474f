"""What a person does with a case and a meeting, without a screen: the use cases."""
