namespace TridentFramework.Kinematics;

/// <summary>A four-vector with contravariant components, metric (+,-,-,-). Momenta in GeV.</summary>
/// <param name="E">Time component.</param>
/// <param name="X">x component.</param>
/// <param name="Y">y component.</param>
/// <param name="Z">z component.</param>
public readonly record struct FourVector(double E, double X, double Y, double Z)
{
    /// <summary>Minkowski square, GeV^2 for a momentum.</summary>
    public double Square => Dot(this);

    /// <summary>Minkowski product.</summary>
    public double Dot(FourVector other) => (E * other.E) - (X * other.X) - (Y * other.Y) - (Z * other.Z);

    /// <summary>Sum of two vectors.</summary>
    public static FourVector operator +(FourVector left, FourVector right) => new(left.E + right.E, left.X + right.X, left.Y + right.Y, left.Z + right.Z);

    /// <summary>Difference of two vectors.</summary>
    public static FourVector operator -(FourVector left, FourVector right) => new(left.E - right.E, left.X - right.X, left.Y - right.Y, left.Z - right.Z);

    /// <summary>Vector times a number.</summary>
    public static FourVector operator *(double factor, FourVector vector) => new(factor * vector.E, factor * vector.X, factor * vector.Y, factor * vector.Z);
}
