using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// The rotation that turns the z axis into the direction of the beam, by the shortest way; a beam against the z axis is turned about the x axis. A beam along z is left alone to the bit.
/// </summary>
internal sealed class BeamRotation
{
    // Below this the squares have no full digits left, and the direction is that of the axis to far below rounding.
    private const double Smallest = 1e-280;

    private readonly double _xx;
    private readonly double _xy;
    private readonly double _yy;
    private readonly double _dx;
    private readonly double _dy;
    private readonly double _dz;

    /// <summary>The rotation for a direction.</summary>
    /// <param name="direction">The direction; not zero. Its energy component is not used.</param>
    public BeamRotation(FourVector direction)
    {
        var largest = Math.Max(Math.Max(Math.Abs(direction.X), Math.Abs(direction.Y)), Math.Abs(direction.Z));
        if (!(largest > 0.0) || !double.IsFinite(largest))
            throw new ArgumentException("the direction of the beam has no length", nameof(direction));

        // Squares of the components themselves may be too large or too small for a number.
        var (x, y, z) = (direction.X / largest, direction.Y / largest, direction.Z / largest);
        var length = Math.Sqrt((x * x) + (y * y) + (z * z));
        (_dx, _dy, _dz) = (x / length, y / length, z / length);
        var across = (_dx * _dx) + (_dy * _dy);
        if (across < Smallest)
        {
            (_xx, _xy, _yy) = (1.0, 0.0, _dz > 0.0 ? 1.0 : -1.0);
            return;
        }

        // 1/(1 + dz) = (1 - dz)/(dx^2 + dy^2), of which the larger part is taken.
        var inverse = _dz > 0.0 ? 1.0 / (1.0 + _dz) : (1.0 - _dz) / across;
        (_xx, _xy, _yy) = (1.0 - (_dx * _dx * inverse), -_dx * _dy * inverse, 1.0 - (_dy * _dy * inverse));
    }

    /// <summary>Direction of the beam, of length one.</summary>
    public FourVector Direction => new(0.0, _dx, _dy, _dz);

    /// <summary>Turns a momentum first about the z axis and then with the beam.</summary>
    /// <param name="momentum">Momentum in the frame with the beam along z.</param>
    /// <param name="cos">Cosine of the angle about z.</param>
    /// <param name="sin">Sine of the angle about z.</param>
    public FourVector Apply(FourVector momentum, double cos, double sin)
    {
        var x = (cos * momentum.X) - (sin * momentum.Y);
        var y = (sin * momentum.X) + (cos * momentum.Y);
        return new FourVector(
            momentum.E,
            (_xx * x) + (_xy * y) + (_dx * momentum.Z),
            (_xy * x) + (_yy * y) + (_dy * momentum.Z),
            (-_dx * x) - (_dy * y) + (_dz * momentum.Z));
    }

    /// <summary>Turns the spatial part of a momentum back into the frame with the beam along z.</summary>
    /// <param name="x">x component in the frame of the detector.</param>
    /// <param name="y">y component.</param>
    /// <param name="z">z component.</param>
    public (double X, double Y, double Z) Undo(double x, double y, double z) => (
        (_xx * x) + (_xy * y) - (_dx * z),
        (_xy * x) + (_yy * y) - (_dy * z),
        (_dx * x) + (_dy * y) + (_dz * z));
}
