using TridentFramework.Fluxes;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing.Tests;

/// <summary>The kit must be able to fail: broken beams, and which of its tests finds each.</summary>
public sealed class FluxContractTests
{
    private const string Generic = "TheFactoryIsAPublicSealedClass";

    [Test]
    public void ASoundBeamFailsInNothing() => Assert.That(FailedChecks.Of(new BeamContract<ParabolicSpectrum>()).Keys, Is.EquivalentTo([Generic]));

    [Test]
    public void ANegativeDensityIsFound()
    {
        var failed = FailedChecks.Of(new BeamContract<OvershootingSpectrum>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "TheDensityIsNeverNegative"]));
        Assert.That(failed["TheDensityIsNeverNegative"], Does.Contain("dPhi/dE of numu at ").And.Contain(" is -"));
    }

    [Test]
    public void AnIntegralThatIsNotThatOfTheDensityIsFound()
    {
        var failed = FailedChecks.Of(new BeamContract<WrongIntegral>());
        Assert.That(failed.Keys, Is.EquivalentTo([Generic, "TheIntegralIsThatOfTheDensity", "TheIntegralIsTheMeanOverSampledEnergies"]));
        Assert.That(failed["TheIntegralIsThatOfTheDensity"], Does.Contain("Integral of numu is 1.1"));
    }

    [Test]
    public void ATailBeyondTheEdgesIsFound() => Assert.That(
        FailedChecks.Of(new BeamContract<LongTail>())["TheDensityIsZeroOutsideTheEdges"],
        Does.Contain("the edges reach from 1 to 4 GeV"));

    [Test]
    public void EdgesThatFallAreFound() => Assert.That(FailedChecks.Of(new BeamContract<FallingEdges>())["EdgesIncrease"], Does.Contain("edge 2 of numu is 1 GeV after 4 GeV"));

    [Test]
    public void AJumpBetweenEdgesIsFound()
    {
        var failed = FailedChecks.Of(new BeamContract<NoisySpectrum>());
        Assert.That(failed["TheIntegralIsThatOfTheDensity"], Does.Contain("is not smooth between its edges 1 and 4 GeV"));
    }

    [Test]
    public void SpectraOfOtherSpeciesAreFound() => Assert.That(
        FailedChecks.Of(new BeamContract<ParabolicSpectrum>(isOpen: true))["SpeciesThatAreNotListedAreRefused"],
        Does.Contain("the spectrum of nue exists, and Species is [numu]"));

    private sealed class BeamContract<TSpectrum>(bool isOpen = false) : FluxContract<BeamFactory<TSpectrum>, BeamParameters>
        where TSpectrum : IEnergySpectrum, new()
    {
        protected override BeamParameters Parameters => new() { IsOpen = isOpen };
    }

    public sealed record BeamParameters
    {
        public bool IsOpen { get; init; }
    }

    public sealed class BeamFactory<TSpectrum> : PluginFactory<INeutrinoFlux, BeamParameters>
        where TSpectrum : IEnergySpectrum, new()
    {
        public override string Name => "Beam";

        public override string Summary => "A beam for tests.";

        public override INeutrinoFlux Create(BeamParameters parameters, PluginContext context) => new Beam(parameters.IsOpen);

        private sealed class Beam(bool isOpen) : INeutrinoFlux
        {
            public FluxExposure Exposure => FluxExposure.ShapeOnly;

            public IReadOnlyList<NeutrinoSpecies> Species => [NeutrinoSpecies.NuMu];

            public IEnergySpectrum Spectrum(NeutrinoSpecies species) =>
                species == NeutrinoSpecies.NuMu || isOpen ? new TSpectrum() : throw new ArgumentOutOfRangeException(nameof(species), "it has numu");
        }
    }

    /// <summary>2/9 (E - 1)(4 - E) from 1 to 4 GeV, whose integral is one.</summary>
    private class ParabolicSpectrum : IEnergySpectrum
    {
        public virtual IReadOnlyList<double> EdgesGeV => [1.0, 4.0];

        public virtual double Integral => 1.0;

        public void Evaluate(ReadOnlySpan<double> energyGeV, Span<double> density)
        {
            for (var i = 0; i < energyGeV.Length; i++)
                density[i] = At(energyGeV[i]);
        }

        protected virtual double At(double energyGeV) => energyGeV is > 1.0 and < 4.0 ? 2.0 / 9.0 * (energyGeV - 1.0) * (4.0 - energyGeV) : 0.0;
    }

    /// <summary>The same with an odd wave, which the integral does not see.</summary>
    private sealed class OvershootingSpectrum : ParabolicSpectrum
    {
        protected override double At(double energyGeV) => energyGeV is > 1.0 and < 4.0 ? base.At(energyGeV) + Math.Sin(2.0 * Math.PI / 3.0 * (energyGeV - 1.0)) : 0.0;
    }

    private sealed class WrongIntegral : ParabolicSpectrum
    {
        public override double Integral => 1.1;
    }

    private sealed class LongTail : ParabolicSpectrum
    {
        protected override double At(double energyGeV) => base.At(energyGeV) + (energyGeV > 4.0 ? 1e-9 : 0.0);
    }

    private sealed class FallingEdges : ParabolicSpectrum
    {
        public override IReadOnlyList<double> EdgesGeV => [4.0, 1.0];
    }

    /// <summary>The parabola in steps of some eV: a histogram whose edges are not told.</summary>
    private sealed class NoisySpectrum : ParabolicSpectrum
    {
        protected override double At(double energyGeV) => base.At(energyGeV) * (((long)(energyGeV * energyGeV * 7.3e7) % 3) == 0 ? 2.0 : 0.5);
    }
}
