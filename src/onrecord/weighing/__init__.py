"""What claims, laid side by side, say together: who speaks last, and which claims answer the same question.

Pure: claims in, groups of claims out, in one order whatever order they came in. Nothing is added up, averaged or
ranked, and no claim is preferred to another. A part and its whole are different questions. Whoever cannot be told
apart is counted under the speaker who vouches for them.
"""
