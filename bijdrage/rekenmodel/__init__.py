"""The engine: from hours and cost to the contribution, exact and explainable. No Django.

The contract is explained in docs/rekenmodel.md; the method it carries out is ``AA-1``.
"""
