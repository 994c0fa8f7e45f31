using TridentFramework.Kinematics;

namespace TridentFramework.Engine.Generation;

/// <summary>Four-momenta of one particle in many events (structure of arrays), GeV.</summary>
/// <param name="capacity">Number of events.</param>
public sealed class MomentumColumns(int capacity)
{
    /// <summary>Energy, GeV.</summary>
    public double[] E { get; } = new double[capacity];

    /// <summary>x component, GeV.</summary>
    public double[] X { get; } = new double[capacity];

    /// <summary>y component, GeV.</summary>
    public double[] Y { get; } = new double[capacity];

    /// <summary>z component, GeV.</summary>
    public double[] Z { get; } = new double[capacity];

    /// <summary>The momentum of one event.</summary>
    /// <param name="i">Index of the event.</param>
    public FourVector this[int i]
    {
        get => new(E[i], X[i], Y[i], Z[i]);
        set => (E[i], X[i], Y[i], Z[i]) = value;
    }
}
