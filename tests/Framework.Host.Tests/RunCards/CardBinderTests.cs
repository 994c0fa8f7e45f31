using System.ComponentModel.DataAnnotations;
using TridentFramework.Host.RunCards;
using TridentFramework.Units;
using RangeAttribute = System.ComponentModel.DataAnnotations.RangeAttribute;

namespace TridentFramework.Host.Tests.RunCards;

public sealed class CardBinderTests
{
    public enum Scheme
    {
        OnShell,
        MSbar,
    }

    public sealed record Grid
    {
        public required int Points { get; init; }

        [Unit("fm")]
        public double StepFm { get; init; } = 0.5;
    }

    public sealed record Everything
    {
        public double GV { get; init; } = 1.5;

        [Unit("GeV")]
        [Range(0.0, 10.0, MaximumIsExclusive = true)]
        public double? FermiMomentumGeV { get; init; }

        [Unit("g/cm3")]
        public double DensityGramsPerCubicCentimetre { get; init; }

        [Unit("eV")]
        public double SplittingEV { get; init; }

        public int Order { get; init; } = 3;

        public long Count { get; init; }

        public bool IsFast { get; init; } = true;

        public string? File { get; init; }

        public Scheme Scheme { get; init; }

        [Unit("m")]
        public IReadOnlyList<double> LengthsMetres { get; init; } = [];

        public IReadOnlyDictionary<string, int> Atoms { get; init; } = new Dictionary<string, int>(StringComparer.Ordinal);

        public Grid? Grid { get; init; }

        [AllowedValues("a", "b")]
        public string Choice { get; init; } = "a";

        public double Reciprocal
        {
            get;
            init => field = value == 0.0 ? throw new ArgumentException("reciprocal of zero; give any other number") : value;
        }
    }

    private static (Everything Record, List<string> Problems) Bind(string yaml)
    {
        var problems = new CardProblems();
        var node = (CardMapping)new CardParser("p", 1, problems).Parse(yaml, "")!;
        new CardBinder(new PluginDoubles(), MainCardFolder.Of("p"), problems, isPartial: false).BindRecord(node, typeof(Everything), out var record);
        return ((Everything)record, [.. problems.InReadingOrder("p").Select(static p => p.ToString())]);
    }

    [Test]
    public void EveryTypeIsRead()
    {
        var (record, problems) = Bind("""
            gV: -1e-3
            fermiMomentum: 235 MeV
            density: 1400 kg/m3
            splitting: 2 eV
            order: 1e3
            count: 9007199254740993
            isFast: false
            file: 12
            scheme: on-shell
            lengths: [1 m, 2 km]
            atoms: {Si: 1, O: 2}
            grid: {points: 4}
            choice: b
            """);

        Assert.That(problems, Is.Empty);
        Assert.That(record.GV, Is.EqualTo(-1e-3));
        Assert.That(record.FermiMomentumGeV, Is.EqualTo(0.235));
        Assert.That(record.DensityGramsPerCubicCentimetre, Is.EqualTo(1.4));
        Assert.That(record.SplittingEV, Is.EqualTo(2.0));
        Assert.That(record.Order, Is.EqualTo(1000));
        Assert.That(record.Count, Is.EqualTo(9007199254740993L), "an integer beyond 2^53 is exact");
        Assert.That(record.IsFast, Is.False);
        Assert.That(record.File, Is.EqualTo("12"));
        Assert.That(record.Scheme, Is.EqualTo(Scheme.OnShell));
        Assert.That(record.LengthsMetres, Is.EqualTo(new[] { 1.0, 2000.0 }));
        Assert.That(record.Atoms, Is.EquivalentTo(new Dictionary<string, int>(StringComparer.Ordinal) { ["Si"] = 1, ["O"] = 2 }));
        Assert.That(record.Grid, Is.EqualTo(new Grid { Points = 4, StepFm = 0.5 }));
        Assert.That(record.Choice, Is.EqualTo("b"));
    }

    [Test]
    public void DefaultsOfTheRecordAreKept()
    {
        var (record, problems) = Bind("{order: 4}");

        Assert.That(problems, Is.Empty);
        Assert.That(record, Is.EqualTo(new Everything { Order = 4, LengthsMetres = record.LengthsMetres, Atoms = record.Atoms }));
        Assert.That(record.GV, Is.EqualTo(1.5));
    }

    [TestCase("onShell", Scheme.OnShell)]
    [TestCase("OnShell", Scheme.OnShell)]
    [TestCase("on-shell", Scheme.OnShell)]
    [TestCase("MSbar", Scheme.MSbar)]
    [TestCase("mSbar", Scheme.MSbar)]
    public void AnEnumMayBeWrittenInThreeWays(string text, Scheme scheme) => Assert.That(Bind($"scheme: {text}").Record.Scheme, Is.EqualTo(scheme));

    [TestCase("SBND", "SBND", "sbnd")]
    [TestCase("MiniBooNE", "MiniBooNE", "miniboone")]
    [TestCase("MSbar", "mSbar", "m-sbar", "MSbar")]
    public void AMemberThatEndsInTwoCapitalsIsAProperName(string member, params string[] spellings) =>
        Assert.That(CardKey.Spellings(member), Is.EqualTo(spellings));

    [TestCase("gV: 5 GeV", "p:1:5: gV: '5 GeV' has a unit, but gV is a bare number; write it without 'GeV'")]
    [TestCase("gV: .inf", "p:1:5: gV: '.inf' is not a finite number")]
    [TestCase("gV: NaN", "p:1:5: gV: 'NaN' is not a finite number")]
    [TestCase("gV: 1e999", "p:1:5: gV: '1e999' is too large for a number; the largest is about 1.8e308")]
    [TestCase("gV: 1,000", "p:1:5: gV: '1,000' is not a number")]
    [TestCase("gV: null", "p:1:5: gV: is empty; write 'gV: 1' or leave the key out")]
    [TestCase("gV:", "p:1:4: gV: is empty; write 'gV: 1' or leave the key out")]
    [TestCase("gV: {a: 1}", "p:1:5: gV: is a mapping, but a single value is needed: 'gV: 1'")]
    [TestCase("GV: 1", "p:1:1: GV: unknown key 'GV'; did you mean 'gV'? (known: gV, fermiMomentum, density, splitting, order, count, isFast, file, scheme, lengths, atoms, grid, choice, reciprocal)")]
    [TestCase("fermiMomentum: 10 GeV", "p:1:16: fermiMomentum: '10 GeV' is out of range; fermiMomentum must be between 0 GeV and 10 GeV (excluded)")]
    [TestCase("fermiMomentum: 0.2", "p:1:16: fermiMomentum: '0.2' has no unit; write it as '0.2 GeV' (units accepted: eV, keV, MeV, GeV, TeV)")]
    [TestCase("fermiMomentum: 1e308 TeV", "p:1:16: fermiMomentum: '1e308 TeV' is too large to be expressed in GeV")]
    [TestCase("order: 1.5", "p:1:8: order: '1.5' is not a whole number")]
    [TestCase("order: 3e9", "p:1:8: order: '3e9' is too large for a whole number; it must lie between -2147483648 and 2147483647")]
    [TestCase("isFast: yes", "p:1:9: isFast: 'yes' is neither true nor false; write true or false")]
    [TestCase("isFast: 'true'", "p:1:9: isFast: 'true' is neither true nor false; write true or false without quotes")]
    [TestCase("scheme: 1", "p:1:9: scheme: '1' is not one of onShell, mSbar")]
    [TestCase("scheme: on-shel", "p:1:9: scheme: 'on-shel' is not one of onShell, mSbar; did you mean 'onShell'?")]
    [TestCase("lengths: 5 m", "p:1:10: lengths: is '5 m', but a list is needed: 'lengths: [...]', or one item per line, each after '- '")]
    [TestCase("lengths: [1 m, 5]", "p:1:16: lengths[1]: '5' has no unit; write it as '5 m' (units accepted: fm, mm, cm, m, km)")]
    [TestCase("atoms: {Si: x}", "p:1:13: atoms.Si: 'x' is not a number")]
    [TestCase("atoms: [Si]", "p:1:8: atoms: is a list, but a mapping is needed: 'atoms: {name: value, ...}'")]
    [TestCase("grid: {}", "p:1:7: grid.points: is missing; write 'points: 1'")]
    [TestCase("grid: 4", "p:1:7: grid: is '4', but a mapping with the keys points, step is needed")]
    [TestCase("choice: c", "p:1:9: choice: 'c' is not known here; choice must be a or b")]
    [TestCase("reciprocal: 0", "p:1:13: reciprocal: reciprocal of zero; give any other number")]
    [TestCase("{[1]: 2}", "p:1:2: card: a key must be a single word, not a list or a mapping")]
    public void ABadValueSaysWhatWhereAndWhatWouldBeRight(string yaml, string problem) => Assert.That(Bind(yaml).Problems, Is.EqualTo(new[] { problem }));

    [Test]
    public void AllProblemsAreReportedAtOnce()
    {
        var (_, problems) = Bind("{gV: x, order: 1.5, unknown: 1, grid: {step: 3}, lengths: [1, 2 kg]}");

        Assert.That(problems.Select(static p => p.Split(' ')[1]), Is.EqualTo(new[] { "gV:", "order:", "unknown:", "grid.points:", "grid.step:", "lengths[0]:", "lengths[1]:" }));
    }
}
