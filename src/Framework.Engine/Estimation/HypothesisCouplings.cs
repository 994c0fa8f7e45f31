using TridentFramework.Engine.Integration;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Estimation;

/// <summary>Couplings of a hypothesis in a channel: a constant part, and models whose part depends on the phase-space point.</summary>
/// <param name="Constant">gV and gA of the Standard Model and of all models that only shift them by numbers.</param>
/// <param name="Propagating">Models with a propagator or an amplitude of their own; empty where the constant part is all.</param>
/// <param name="KSquaredScale">Smallest scale of the propagators, GeV^2; infinite without any.</param>
internal sealed record HypothesisCouplings(LeptonCouplings Constant, IReadOnlyList<INewPhysicsModel> Propagating, double KSquaredScale)
{
    /// <summary>The couplings of a hypothesis.</summary>
    public static HypothesisCouplings Of(Hypothesis hypothesis, TridentChannel channel) => Of(hypothesis.Constants, hypothesis.NewPhysics, channel);

    /// <summary>The couplings of a set of models.</summary>
    public static HypothesisCouplings Of(PhysicalConstants constants, IReadOnlyList<INewPhysicsModel> newPhysics, TridentChannel channel)
    {
        var constant = StandardModelCouplings.For(channel, constants.Sin2ThetaW);
        var propagating = new List<INewPhysicsModel>();
        var scale = double.PositiveInfinity;
        foreach (var model in newPhysics.Where(m => m.Contributes(channel)))
        {
            if (model.AmplitudeTerm is null && !model.DependsOnKSquared)
            {
                constant += model.CouplingShift(channel, 0.0);
                continue;
            }

            var own = MediatorScale.Probe(model, channel);
            if (model.AmplitudeTerm is null && own is null)
                continue;
            propagating.Add(model);
            scale = Math.Min(scale, own ?? double.PositiveInfinity);
            if (model.AmplitudeTerm is IFactorisedAmplitudeTerm term)
                scale = Math.Min(scale, MediatorScale.Probe(term, channel) ?? double.PositiveInfinity);
        }

        return new HypothesisCouplings(constant, propagating, scale);
    }
}
