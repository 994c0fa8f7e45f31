using TridentFramework.Engine.Estimation;
using TridentFramework.Engine.PhaseSpace;
using TridentFramework.Particles;

namespace TridentFramework.Engine.Generation;

/// <summary>
/// What a hypothesis makes of given phase-space points: its differential cross section without everything that all hypotheses of a process share, up to one constant,
///   rho = phi(E) [h1 S1 + h2 S2](gV, gA),
/// with the structures of the block. Ratios of two hypotheses are ratios of their densities.
/// </summary>
internal sealed class HypothesisDensity
{
    private readonly Hypothesis _hypothesis;
    private readonly TridentChannel _channel;
    private readonly double _targetMassGeV;
    private readonly HypothesisCouplings _couplings;
    private readonly double[] _flux = new double[PhaseSpaceBlock.Length];

    /// <summary>Prepares a hypothesis.</summary>
    /// <param name="hypothesis">The hypothesis.</param>
    /// <param name="channel">Channel of the process.</param>
    /// <param name="targetMassGeV">Mass M of the nucleus or nucleon, GeV.</param>
    public HypothesisDensity(Hypothesis hypothesis, TridentChannel channel, double targetMassGeV)
    {
        _hypothesis = hypothesis;
        _channel = channel;
        _targetMassGeV = targetMassGeV;
        _couplings = HypothesisCouplings.Of(hypothesis, channel);
    }

    /// <summary>What multiplies the structures, once it is prepared.</summary>
    public DensityFactors Factors { get; } = new();

    /// <summary>Takes over what does not depend on the azimuths of the points: hadronic tensor, couplings and flux.</summary>
    public void Prepare(PhaseSpaceBlock block)
    {
        _hypothesis.Tensor.Evaluate(block, _targetMassGeV, Factors.H1, Factors.H2);
        Array.Fill(Factors.GV, _couplings.Constant.GV);
        Array.Fill(Factors.GA, _couplings.Constant.GA);
        foreach (var model in _couplings.Propagating)
            model.AddCouplingShift(_channel, block.KSquared, Factors.GV, Factors.GA);
        if (_hypothesis.Spectrum is not { } spectrum)
        {
            Array.Fill(_flux, 1.0);
            return;
        }

        spectrum.Evaluate(block.EnergyGeV, _flux);
        var norm = 1.0 / spectrum.Integral;
        for (var i = 0; i < _flux.Length; i++)
            _flux[i] *= norm;
    }

    /// <summary>The density, 1/GeV times the dimension of h1 S1, from the structures that stand in the block.</summary>
    /// <param name="block">The block that was prepared.</param>
    /// <param name="phaseSpace">Gives the momenta of its points to models that add to the amplitude; null if the structures are averages over azimuths.</param>
    /// <param name="density">Receives the density.</param>
    public void Evaluate(PhaseSpaceBlock block, TridentPhaseSpace? phaseSpace, double[] density)
    {
        var magnetic = _hypothesis.Tensor.HasMagnetic;
        var (h1, h2, gV, gA) = (Factors.H1, Factors.H2, Factors.GV, Factors.GA);
        for (var i = 0; i < PhaseSpaceBlock.Length; i++)
        {
            var (v2, a2, va) = (gV[i] * gV[i], gA[i] * gA[i], gV[i] * gA[i]);
            var sum = h1[i] * ((v2 * block.S1VV[i]) + (a2 * block.S1AA[i]) + (va * block.S1VA[i]));
            if (magnetic)
                sum += h2[i] * ((v2 * block.S2VV[i]) + (a2 * block.S2AA[i]) + (va * block.S2VA[i]));
            density[i] = _flux[i] * sum;
        }

        if (phaseSpace is null)
            return;
        foreach (var model in _couplings.Propagating)
        {
            if (model.AmplitudeTerm is not { } term)
                continue;
            for (var i = 0; i < PhaseSpaceBlock.Length; i++)
            {
                var added = term.Evaluate(_channel, phaseSpace.KinematicsAt(block, i));
                density[i] += _flux[i] * ((h1[i] * added.S1) + (magnetic ? h2[i] * added.S2 : 0.0));
            }
        }
    }
}
