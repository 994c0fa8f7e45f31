using TridentFramework.Engine.Integration;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.FormFactors;

namespace TridentFramework.Engine.Estimation;

/// <summary>Coherent scattering on a spin-0 nucleus: H^{ab} = 4 P^a P^b Z^2 F(Q2)^2   (arXiv:1902.06765 Eqs. (2), (4)).</summary>
/// <param name="FormFactor">Charge form factor F.</param>
/// <param name="Z">Charge number.</param>
public sealed record CoherentTensor(INuclearFormFactor FormFactor, int Z) : HadronicTensor
{
    /// <inheritdoc/>
    internal override bool HasMagnetic => false;

    /// <inheritdoc/>
    internal override void Evaluate(PhaseSpaceBlock block, double targetMassGeV, double[] h1, double[] h2)
    {
        FormFactor.Evaluate(block.QSquared, h1);
        WeightColumns.Square(h1, (double)Z * Z);
    }
}
