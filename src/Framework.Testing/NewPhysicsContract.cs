using System.Globalization;
using NUnit.Framework;
using TridentFramework.Kinematics;
using TridentFramework.NewPhysics;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Testing;

/// <summary>What every model of new physics promises, <see cref="INewPhysicsModel"/> and its amplitude term, in all 162 channels of three flavours.</summary>
/// <typeparam name="TFactory">The plugin's factory.</typeparam>
/// <typeparam name="TParameters">The plugin's record of parameters; <see cref="NoParameters"/> if there are none.</typeparam>
public abstract class NewPhysicsContract<TFactory, TParameters> : PluginContract<TFactory, INewPhysicsModel, TParameters>
    where TFactory : PluginFactory<INewPhysicsModel, TParameters>, new()
    where TParameters : class
{
    /// <summary>The couplings of the Standard Model are of order one, so nothing of this size is seen in a cross section.</summary>
    private const double Vanishing = 1e-9;

    /// <summary>Rounding of a product of a factor and a structure, in whatever order.</summary>
    private const double Rounding = 1e-12;

    /// <summary>Where the engine asks when it looks for the scale of a propagator, from 1e-16 to 1e8 GeV^2.</summary>
    private static readonly double[] KSquared = Points.Logarithmic(1e-16, 1e8, 4);

    /// <summary>Couplings of the Standard Model in some channel, to which shifts are added.</summary>
    private static readonly LeptonCouplings Before = new(-0.07484, 1.0);

    private INewPhysicsModel? _decoupledModel;

    /// <summary>Parameters at which the plugin has no effect: a coupling of zero, or as good as. Shifts below 1e-9 count as none.</summary>
    protected abstract TParameters Decoupled { get; }

    /// <summary>A model that does nothing at the parameters of the test passes every other test, too.</summary>
    [Test]
    public void HasAnEffectInSomeChannel()
    {
        if (!TridentChannels.All.Any(channel => Model.Contributes(channel) && (KSquared.Any(k2 => !Model.CouplingShift(channel, k2).IsZero) || Structures(Model, channel).Any(static s => s != default))))
            throw Broken("no channel has a shift of couplings or an amplitude term at the parameters of this test", "Parameters are such that the model has an effect", "override Parameters with couplings that are not zero, and check Contributes");
    }

    /// <summary>Without its coupling a model is the Standard Model: limits and scans start there.</summary>
    [Test]
    public void ShiftsVanishWithoutCoupling()
    {
        foreach (var (channel, k2) in from channel in TridentChannels.All from k2 in Points.Logarithmic(1e-12, 1e6, 2) select (channel, k2))
        {
            var shift = DecoupledModel.CouplingShift(channel, k2);
            if (!(Math.Abs(shift.GV) <= Vanishing && Math.Abs(shift.GA) <= Vanishing))
                throw Broken($"the shift of {channel} at K2 = {Text(k2)} GeV^2 is gV {Text(shift.GV)}, gA {Text(shift.GA)} with the parameters of Decoupled", "the shift goes to zero with the coupling", "multiply the shift by the coupling, or set Decoupled to parameters without effect");
        }
    }

    /// <summary>Without its coupling a model is the Standard Model, also beyond shifts of couplings.</summary>
    [Test]
    public void TheAmplitudeTermVanishesWithoutCoupling()
    {
        foreach (var channel in TridentChannels.All)
        {
            foreach (var (with, without) in Structures(Model, channel).Zip(Structures(DecoupledModel, channel)))
            {
                if (!(Math.Abs(without.S1) <= Vanishing * Math.Abs(with.S1) && Math.Abs(without.S2) <= Vanishing * Math.Abs(with.S2)))
                    throw Broken($"the amplitude term of {channel} is S1 {Text(without.S1)}, S2 {Text(without.S2)} with the parameters of Decoupled, and {Text(with.S1)}, {Text(with.S2)} with Parameters", "the amplitude term goes to zero with the coupling", "multiply it by the coupling, or set Decoupled to parameters without effect");
            }
        }
    }

    /// <summary>A channel to which the model does not contribute keeps the bits of the Standard Model.</summary>
    [Test]
    public void NothingChangesWhereItDoesNotContribute()
    {
        const string Promise = "where Contributes is false the shift and the amplitude term are exactly zero";
        const string Advice = "let Contributes be true in every channel whose shift is not zero";
        foreach (var channel in new[] { Model, DecoupledModel }.SelectMany(static model => TridentChannels.All.Where(channel => !model.Contributes(channel)).Select(channel => (model, channel))))
        {
            var (model, silent) = channel;
            var (vector, axial) = (new double[KSquared.Length], new double[KSquared.Length]);
            vector.AsSpan().Fill(Before.GV);
            axial.AsSpan().Fill(Before.GA);
            model.AddCouplingShift(silent, KSquared, vector, axial);
            for (var i = 0; i < KSquared.Length; i++)
            {
                var shift = model.CouplingShift(silent, KSquared[i]);
                if (!shift.IsZero)
                    throw Broken($"Contributes({silent}) is false, and the shift at K2 = {Text(KSquared[i])} GeV^2 is gV {Text(shift.GV)}, gA {Text(shift.GA)}", Promise, Advice);
                if (!Answer.SameBits(vector[i], Before.GV) || !Answer.SameBits(axial[i], Before.GA))
                    throw Broken($"Contributes({silent}) is false, and AddCouplingShift at K2 = {Text(KSquared[i])} GeV^2 made gV {Text(vector[i])}, gA {Text(axial[i])} of {Text(Before.GV)}, {Text(Before.GA)}", Promise, Advice);
            }

            if (Structures(model, silent).Any(static s => s.S1 != 0.0 || s.S2 != 0.0))
                throw Broken($"Contributes({silent}) is false, and the amplitude term is not zero", Promise, Advice);
        }
    }

    /// <summary>A value that is no number ends a run.</summary>
    [Test]
    public void ShiftsAreFinite()
    {
        foreach (var (channel, k2) in from channel in TridentChannels.All where Model.Contributes(channel) from k2 in KSquared select (channel, k2))
        {
            var shift = Model.CouplingShift(channel, k2);
            if (!double.IsFinite(shift.GV) || !double.IsFinite(shift.GA))
                throw Broken($"the shift of {channel} at K2 = {Text(k2)} GeV^2 is gV {Text(shift.GV)}, gA {Text(shift.GA)}", "shifts are finite at every K2 > 0", "K2 is minus the squared momentum transfer, so that a propagator is 1/(m^2 + K2) and has no pole");
        }
    }

    /// <summary>
    /// Where couplings do not depend on K2 the engine integrates each structure once for all models, and forms ratios to many digits; a model that depends on K2 and denies
    /// it gets a wrong result, one that claims it without cause a slow one.
    /// </summary>
    [Test]
    public void DependenceOnKSquaredIsDeclared()
    {
        var changing = TridentChannels.All.Where(channel => Model.Contributes(channel) && KSquared.Any(k2 => !SameBits(Model.CouplingShift(channel, k2), Model.CouplingShift(channel, KSquared[0])))).ToList();
        if (!Model.DependsOnKSquared && changing.Count > 0)
            throw Broken($"DependsOnKSquared is false, and the shift of {changing[0]} depends on K2", "DependsOnKSquared is true if CouplingShift depends on K2", "return true");
        if (Model.DependsOnKSquared && changing.Count == 0)
            throw Broken($"DependsOnKSquared is true, and no shift differs between K2 = {Text(KSquared[0])} and {Text(KSquared[^1])} GeV^2", "DependsOnKSquared is true if CouplingShift depends on K2", "return false; an amplitude term does not count");
    }

    /// <summary>The engine asks for blocks of points; a value must not depend on the block that its point stands in.</summary>
    [Test]
    public void ASpanGivesTheBitsOfSinglePoints()
    {
        var grid = Points.Scattered(1e-12, 1e6, 260);
        foreach (var channel in TridentChannels.All.Where(Model.Contributes))
        {
            var difference = BatchComparison.FirstDifference(
                grid,
                "K2 = {0} GeV^2",
                results: 2,
                before: (Before.GV, Before.GA),
                (k2, vector, axial) => Model.AddCouplingShift(channel, k2, vector, axial),
                k2 =>
                {
                    var shift = Model.CouplingShift(channel, k2);
                    return (Before.GV + shift.GV, Before.GA + shift.GA);
                });
            if (difference is not null)
                throw Broken($"AddCouplingShift of {channel}: {difference}", "the shift is added to what the spans hold, with the bits of CouplingShift", "add, do not assign, and use the arithmetic of the single call; MediatorPropagator.Add does both");
        }
    }

    /// <summary>A value that is no number ends a run.</summary>
    [Test]
    public void TheAmplitudeTermIsFinite()
    {
        foreach (var channel in TridentChannels.All.Where(Model.Contributes))
        {
            foreach (var (structures, point) in Structures(Model, channel).Zip(KinematicPoints.Of(channel)))
            {
                if (!double.IsFinite(structures.S1) || !double.IsFinite(structures.S2))
                    throw Broken($"the amplitude term of {channel} is S1 {Text(structures.S1)}, S2 {Text(structures.S2)} at {point}", "the amplitude term is finite at every point of phase space", "look for a product of momenta that vanishes in a denominator");
            }
        }
    }

    /// <summary>A plane of masses and couplings comes from one walk through phase space, which uses the factor and the structures instead of Evaluate.</summary>
    [Test]
    public void AFactorisedTermIsItsFactorTimesItsStructures()
    {
        if (Model.AmplitudeTerm is not IFactorisedAmplitudeTerm term)
            return;
        var other = DecoupledModel.AmplitudeTerm as IFactorisedAmplitudeTerm;
        foreach (var (channel, point) in from channel in TridentChannels.All from point in KinematicPoints.Of(channel) select (channel, point))
        {
            var (value, factor, structures) = (term.Evaluate(channel, point), term.Factor(channel, point.KSquared), term.Structures(channel, point));
            if (!double.IsFinite(factor) || !IsNear(value.S1, factor * structures.S1) || !IsNear(value.S2, factor * structures.S2))
                throw Broken($"Evaluate of {channel} is S1 {Text(value.S1)}, S2 {Text(value.S2)}, the factor is {Text(factor)} and the structures are {Text(structures.S1)}, {Text(structures.S2)}", "Evaluate is the factor times the structures", "leave Evaluate to IFactorisedAmplitudeTerm");
            if (other is not null && other.Structures(channel, point) is var same && (!Answer.SameBits(same.S1, structures.S1) || !Answer.SameBits(same.S2, structures.S2)))
                throw Broken($"the structures of {channel} are S1 {Text(structures.S1)}, S2 {Text(structures.S2)} with Parameters and {Text(same.S1)}, {Text(same.S2)} with Decoupled", "structures know no masses and couplings of the model", "move every number of the model into Factor");
        }
    }

    private protected override IEnumerable<TParameters> TestedParameters => [Parameters, Decoupled];

    private protected override IReadOnlyList<Probe> Probes(INewPhysicsModel model)
    {
        var grid = Points.Scattered(1e-12, 1e4, 16);
        var probes = new List<Probe>();
        foreach (var channel in TridentChannels.All)
        {
            probes.Add(new Probe($"Contributes({channel}) as a number", () => [model.Contributes(channel) ? 1.0 : 0.0]));
            probes.Add(new Probe($"gV and gA of {channel}, 16 single points", () => [.. grid.Select(k2 => model.CouplingShift(channel, k2)).SelectMany(static shift => new[] { shift.GV, shift.GA })]));
            probes.Add(new Probe($"gV and gA of {channel}, 16 points in one call", () =>
            {
                var (vector, axial) = (new double[grid.Length], new double[grid.Length]);
                model.AddCouplingShift(channel, grid, vector, axial);
                return [.. vector, .. axial];
            }));
            if (model.AmplitudeTerm is not null)
                probes.Add(new Probe($"amplitude term of {channel}", () => [.. Structures(model, channel).SelectMany(static s => new[] { s.S1, s.S2 })]));
        }

        return probes;
    }

    private INewPhysicsModel DecoupledModel => _decoupledModel ??= Create(Decoupled, Context);

    private static List<AmplitudeStructures> Structures(INewPhysicsModel model, TridentChannel channel) =>
        model.AmplitudeTerm is { } term ? [.. KinematicPoints.Of(channel).Select(point => term.Evaluate(channel, point))] : [];

    private static bool SameBits(LeptonCouplings left, LeptonCouplings right) => Answer.SameBits(left.GV, right.GV) && Answer.SameBits(left.GA, right.GA);

    private static bool IsNear(double value, double expected) => Math.Abs(value - expected) <= Rounding * Math.Abs(expected);

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
