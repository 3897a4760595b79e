namespace Springs;

public static class Spring
{
    public static double Energy(double stiffness, double stretch) => 0.5 * stiffness * stretch * stretch;
}
