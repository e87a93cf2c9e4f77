"""What every refusal of the business is."""


class DomainError(Exception):
    """A refusal a person can understand; the transaction it happens in is rolled back."""


class NotFound(DomainError):
    """There is no such thing, or it is not this actor's: the two are never told apart (rule 32)."""


class StepOver(NotFound):
    """A button of a question that waits no more: it was answered, or left."""


class NotForYou(DomainError):
    """The thing is the actor's to see, but this act belongs to another role."""
