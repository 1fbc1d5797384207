"""The people of a casebook: mentions in reports put together by rules that propose and by people who judge.

The clusters are a pure function of mentions, proposals and judgements, in any order. A rule proposes within a report by
what the report says, between reports never by a name alone. A judgement outweighs every rule, and two that contradict
each other freeze what they speak of instead of being settled here. An undone judgement leaves no trace in the clusters.
"""
