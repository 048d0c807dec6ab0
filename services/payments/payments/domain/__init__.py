"""Pure rules of payments: which money goes to which open item, and what that means in the books."""
