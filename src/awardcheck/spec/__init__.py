"""What an award asks. A category is one YAML file; everybody else imports from here."""

from awardcheck.spec.files import (
    CategoryFile,
    SpecError,
    UnknownCategory,
    list_categories,
    load_category,
    parse_category,
)
from awardcheck.spec.models import (
    Alternative,
    Category,
    Criterion,
    Eligibility,
    EntrantKind,
    EvidenceWindow,
    Function,
    Part,
    Prompt,
    Testimonials,
    Wants,
    WordLimit,
    slug,
    vocabulary,
)

__all__ = [
    "Alternative",
    "Category",
    "CategoryFile",
    "Criterion",
    "Eligibility",
    "EntrantKind",
    "EvidenceWindow",
    "Function",
    "Part",
    "Prompt",
    "SpecError",
    "Testimonials",
    "UnknownCategory",
    "Wants",
    "WordLimit",
    "list_categories",
    "load_category",
    "parse_category",
    "slug",
    "vocabulary",
]
