# Linear regression on real data: how far does diabetes progress within a year, given the body
# mass index, the blood pressure and a blood value (s5, the logarithm of triglycerides)?
#
# The same file runs on the desktop with NumPy and on the board with micronumpy. Its data,
# 442 patients (Efron et al., "Least Angle Regression", 2004), lie beside it:
#
#     micronumpy run examples/linear_regression.py --target emu-pico --with build/data/diabetes.csv

import numpy as np

FEATURES = ["bmi", "bp", "s5"]
TARGET = "target"


def read_csv(name, columns):
    """These columns of a CSV file, as an array of shape (rows, columns)."""
    # Count the rows first: an array filled in place needs a third of the memory of a list.
    with open(name) as file:
        header = file.readline().strip().split(",")
        n_rows = sum(1 for line in file)
    wanted = [header.index(column) for column in columns]
    table = np.zeros((n_rows, len(columns)))
    with open(name) as file:
        file.readline()
        for i in range(n_rows):
            fields = file.readline().split(",")
            table[i] = [float(fields[k]) for k in wanted]
    return table


def solve(a, b):
    """x in a @ x = b, by Gauss-Jordan elimination (a is symmetric and positive definite)."""
    n = len(b)
    m = np.zeros((n, n + 1))
    m[:, :n] = a
    m[:, n] = b
    for k in range(n):
        m[k] = m[k] / m[k, k]
        for i in range(n):
            if i != k:
                m[i] = m[i] - m[i, k] * m[k]
    return m[:, n]


def fit(x, y):
    """Slopes and intercept of least squares. The features are scaled, so all weigh alike."""
    x_mean, x_std, y_mean = x.mean(axis=0), x.std(axis=0), y.mean()
    z = (x - x_mean) / x_std
    slopes = solve(z.T @ z, np.dot(z.T, y - y_mean)) / x_std
    return slopes, y_mean - np.sum(slopes * x_mean)


def predict(x, slopes, intercept):
    return np.sum(x * slopes, axis=1) + intercept


data = read_csv("diabetes.csv", FEATURES + [TARGET])

# Of every three patients, two to learn from and one to judge by.
triples = data[: len(data) // 3 * 3].reshape((-1, 3, len(FEATURES) + 1))
train = triples[:, :2].reshape((-1, len(FEATURES) + 1))
test = triples[:, 2]
x_train, y_train = train[:, :-1], train[:, -1]
x_test, y_test = test[:, :-1], test[:, -1]

slopes, intercept = fit(x_train, y_train)
y_pred = predict(x_test, slopes, intercept)
residuals = y_test - y_pred

print("%d patients to learn from, %d to judge by" % (len(y_train), len(y_test)))
print()
print("%-10s %9s" % ("feature", "slope"))
for name, slope in zip(FEATURES, slopes):
    print("%-10s %9.3f" % (name, slope))
print("%-10s %9.3f" % ("intercept", intercept))
print()

r2 = 1 - np.sum(residuals**2) / np.sum((y_test - np.mean(y_test)) ** 2)
print("R2            %7.4f" % r2)
print("typical error %7.1f" % np.sqrt(np.mean(residuals**2)))
print("residuals     %7.1f to %.1f" % (np.min(residuals), np.max(residuals)))
print()

# Every 25th of the judged patients.
table = np.zeros((len(y_test[::25]), 3))
table[:, 0] = y_test[::25]
table[:, 1] = y_pred[::25]
table[:, 2] = residuals[::25]
print("%8s %10s %9s" % ("measured", "predicted", "residual"))
for measured, predicted, residual in table:
    print("%8.0f %10.1f %9.1f" % (measured, predicted, residual))
print()

# Arrays print as they do on the desktop.
print("percent of the squared error in the first 21, 42, ... patients:")
shares = np.cumsum(residuals**2) / np.sum(residuals**2)
print(np.rint(shares[20::21] * 100).astype(int))
