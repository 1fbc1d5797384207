"""What a column of a list may say, and how a person would say it."""

from enum import StrEnum


class Field(StrEnum):
    """The meaning of a column. `OTHER` columns are compared only where both lists head one alike."""

    ID = "id"
    NAME = "name"
    GIVEN = "given name"
    FATHER = "father's name"
    FAMILY = "family name"
    SEX = "sex"
    AGE = "age"
    BORN = "birth date"
    DATE = "date of the event"
    YEAR = "year of the event"
    MONTH = "month of the event"
    DAY = "day of the event"
    STATE = "state or region"
    COUNTY = "county or district"
    CITY = "city or village"
    ADDRESS = "address"
    POSTCODE = "post code"
    AGENCY = "agency or unit"
    CAUSE = "cause"
    CIRCUMSTANCES = "circumstances"
    SENSITIVE = "sensitive"
    UNUSED = "unused"
    OTHER = "other"


NAME_FIELDS = (Field.GIVEN, Field.FATHER, Field.FAMILY)
DATE_FIELDS = (Field.YEAR, Field.MONTH, Field.DAY)
PLACE_FIELDS = (Field.STATE, Field.COUNTY, Field.CITY, Field.POSTCODE)
WORD_FIELDS = (Field.ADDRESS, Field.AGENCY, Field.CAUSE, Field.CIRCUMSTANCES)
