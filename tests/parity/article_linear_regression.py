import numpy as np

# Training data
X = np.array([1, 2, 3, 4, 5])
y = np.array([3, 4, 5, 6, 7])

# Calculate coefficients
X_mean = np.mean(X)
y_mean = np.mean(y)
m = len(X)

numerator = np.sum((X - X_mean) * (y - y_mean))
denominator = np.sum((X - X_mean) ** 2)

slope = numerator / denominator
intercept = y_mean - slope * X_mean

# Make predictions
X_test = np.array([6, 7, 8, 9, 10])
y_pred = slope * X_test + intercept

print(y_pred)
