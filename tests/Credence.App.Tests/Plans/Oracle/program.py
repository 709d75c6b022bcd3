"""A plain mixed integer program for HiGHS (SciPy), grown row by row and solved for one level after the other."""

import numpy
from scipy.optimize import Bounds, LinearConstraint, milp
from scipy.sparse import coo_matrix


class Program:
    def __init__(self):
        self.lower, self.upper, self.whole = [], [], []
        self.rows, self.columns, self.amounts, self.row_lower, self.row_upper = [], [], [], [], []

    def column(self, upper=numpy.inf, whole=False, lower=0):
        self.lower.append(float(lower))
        self.upper.append(float(upper))
        self.whole.append(1 if whole else 0)
        return len(self.lower) - 1

    def row(self, terms, lower=-numpy.inf, upper=numpy.inf):
        for column, amount in terms:
            if amount:
                self.rows.append(len(self.row_lower))
                self.columns.append(column)
                self.amounts.append(float(amount))
        self.row_lower.append(float(lower))
        self.row_upper.append(float(upper))

    def least(self, terms, constant=0):
        """The least value of a sum over columns, its columns, and None where nothing keeps the rows."""
        cost = numpy.zeros(len(self.lower))
        for column, amount in terms:
            cost[column] += float(amount)
        matrix = coo_matrix((self.amounts, (self.rows, self.columns)), shape=(len(self.row_lower), len(self.lower)))
        found = milp(
            cost, integrality=numpy.array(self.whole), bounds=Bounds(self.lower, self.upper),
            constraints=LinearConstraint(matrix.tocsc(), self.row_lower, self.row_upper),
            options={"mip_rel_gap": 0.0, "time_limit": 120.0})
        if found.status == 2:
            return None
        assert found.status == 0, found.message
        return found.fun + float(constant), found.x
