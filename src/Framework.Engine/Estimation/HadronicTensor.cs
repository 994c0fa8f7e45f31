using TridentFramework.Engine.PhaseSpace;

namespace TridentFramework.Engine.Estimation;

/// <summary>
/// What the target contributes at a phase-space point: H^{ab} L_{ab} = h1 S1 + h2 S2 with the structures S1 = 4 P^a P^b L_ab and
/// S2 = -g^{ab} L_ab. Two equal tensors are one column of the walk through phase space.
/// </summary>
public abstract record HadronicTensor
{
    private protected HadronicTensor()
    {
    }

    /// <summary>The tensor has a magnetic part h2.</summary>
    internal abstract bool HasMagnetic { get; }

    /// <summary>Evaluates h1 and h2 for a block.</summary>
    /// <param name="block">Kinematics.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="h1">Receives h1.</param>
    /// <param name="h2">Receives h2, GeV^2; untouched without magnetic part.</param>
    internal abstract void Evaluate(PhaseSpaceBlock block, double targetMassGeV, double[] h1, double[] h2);

    /// <summary>Draws the nuclide that was struck, or whose nucleon was, in an event.</summary>
    /// <param name="qSquared">Q2 of the event, GeV^2.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    /// <param name="uniform">A number in (0, 1).</param>
    /// <returns>Index of the nuclide among those of the tensor.</returns>
    internal virtual int DrawNuclide(double qSquared, double targetMassGeV, double uniform) => 0;
}
