"""What should not leave the house: who can be known, their numbers and addresses, marks of confidence."""
