"""What a team says once for all its drafts, and which category a draft is for; everybody else imports from here."""

from awardcheck.configuration.choosing import Choice, NoCategory, Untold, choose_among, choose_category
from awardcheck.configuration.finding import find_configuration, shown
from awardcheck.configuration.loading import load_configuration
from awardcheck.configuration.models import Configuration, severities

__all__ = [
    "Choice",
    "Configuration",
    "NoCategory",
    "Untold",
    "choose_among",
    "choose_category",
    "find_configuration",
    "load_configuration",
    "severities",
    "shown",
]
