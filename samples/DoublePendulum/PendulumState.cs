namespace DoublePendulum;

/// <summary>Two angles from the vertical, in rad, and their velocities, in rad/s.</summary>
public readonly record struct PendulumState(double Angle1, double Angle2, double Velocity1, double Velocity2);
