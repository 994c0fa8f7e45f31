using TridentFramework.Host.Limits;
using TridentFramework.Host.RunCards;
using TridentFramework.Host.Tests.RunCards;
using TridentFramework.Particles;

namespace TridentFramework.Host.Tests.Limits;

/// <summary>Overlays as cards write them.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class OverlayReaderTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void EveryKindOfOverlayIsRead()
    {
        _folder.Write("mine/my_curve.csv", "mass_GeV,coupling\n1,1e-3\n10,1e-2\n");
        var (sources, problems) = Read("""
            - published: babar-4mu
            - {published: ccfr-published, label: "CCFR, published", name: old}
            - file: mine/my_curve.csv
            - {file: mine/my_curve.csv, meaning: favoured, side: below, name: below, label: "g'"}
            - muonMagneticMoment: {}
            - muonMagneticMoment: {preset: 1406.2332}
              name: band
            - borexino: {}
            """);
        Assert.That(problems, Is.Empty);
        Assert.Multiple(() =>
        {
            Assert.That(sources.Select(static s => s.Name), Is.EqualTo(new[] { "babar-4mu", "old", "my_curve", "below", "muonMagneticMoment", "band", "borexino" }));
            Assert.That(sources.Select(static s => s.FileName), Is.EqualTo(new[] { null, null, "mine/my_curve.csv", "mine/my_curve.csv", null, null, null }));
            var overlays = sources.SelectMany(static s => s.Of(0.5, 20.0, 5)).ToList();
            Assert.That(overlays.Select(static o => o.Label), Is.EqualTo(new[]
            {
                "BaBar 4\\mu", "CCFR, published", "my\\_curve", "g'", "$(g-2)_\\mu$, 2\\sigma", "$(g-2)_\\mu$, 1\\sigma", "$(g-2)_\\mu$", "Borexino",
            }));
            Assert.That((overlays[2].Contains(3.0, 1.0), overlays[2].Meaning), Is.EqualTo((true, OverlayMeaning.Excluded)));
            Assert.That((overlays[3].Contains(3.0, 1.0), overlays[3].Contains(3.0, 1e-4), overlays[3].Meaning), Is.EqualTo((false, true, OverlayMeaning.Favoured)));
            Assert.That(overlays[^1].ConfidenceLevel, Is.EqualTo(0.9545));
        });
    }

    [Test]
    public void ADifferenceOfOnesOwnHasBandsOfOneAndTwoDeviations()
    {
        var (sources, problems) = Read("- muonMagneticMoment: {shift: 1e-9, error: 2e-10}");
        Assert.That(problems, Is.Empty);
        var band = (MagneticMomentBand)sources.Single();
        Assert.That((band.Shift, band.Error), Is.EqualTo((1e-9, 2e-10)));
        Assert.That(band.Deviations, Is.EqualTo(new[] { 1.0, 2.0 }));
    }

    [Test]
    public void TheBandOf1406IsTwoDeviationsWide()
    {
        var band = (MagneticMomentBand)Read("- muonMagneticMoment: {preset: \"1406.2332\"}").Sources.Single();
        Assert.That(band.Deviations.Single() * band.Error, Is.EqualTo(1.8e-9).Within(1).Ulps);
    }

    [Test]
    public void ARangeOfOnesOwnHasNoConfidenceLevel()
    {
        var overlay = Read("- borexino: {lowest: 0.9, highest: 1.1, yMin: 0.3, fluxShares: [1, 1, 1]}").Sources.Single();
        Assert.That(((BorexinoOverlay)overlay).ConfidenceLevel, Is.Null);
    }

    [TestCase("- published: babar4mu", "1:14: overlays[0].published: 'babar4mu' is not a published curve; did you mean 'babar-4mu'? (known: atlas-4mu, babar-4mu, bbn, ")]
    [TestCase("- {}", "1:3: overlays[0]: has none of published, file, muonMagneticMoment and borexino; an overlay is exactly one of them, such as 'published: ccfr-published'; start each overlay with '- '")]
    [TestCase("- {published: bbn, borexino: {}}", "1:3: overlays[0]: has published and borexino of published, file, muonMagneticMoment and borexino; an overlay is exactly one of them")]
    [TestCase("- {published: bbn, side: above}", "1:26: overlays[0].side: is for curves from a file, but a published curve has its own; leave the key out")]
    [TestCase("- {borexino: {}, meaning: favoured}", "1:27: overlays[0].meaning: is for curves from a file, but this one is computed; leave the key out")]
    [TestCase("- {published: bbn, label: \"\\\\nope\"}", "1:27: overlays[0].label: is no label: ")]
    [TestCase("- {published: bbn, name: a b}", "1:26: overlays[0].name: 'a b' is no name for an overlay; use letters, digits")]
    [TestCase("[{published: bbn}, {published: bbn}]", "1:20: overlays[1]: an earlier overlay is called 'bbn' too; give each a name of its own, such as 'name: bbn-2'")]
    [TestCase("- file: nowhere.csv", "1:9: overlays[0].file: there is no file 'nowhere.csv' in ")]
    [TestCase("- file: .", "1:9: overlays[0].file: '.' cannot be read: ")]
    [TestCase("- {file: bad.csv}", "1:10: overlays[0].file: bad.csv:2: 'x' is not a mass; a mass is a number above zero, in GeV")]
    [TestCase("- {file: bad.csv, side: abov}", "1:25: overlays[0].side: 'abov' is not one of above, below, inside, left, right; did you mean 'above'?")]
    [TestCase("- muonMagneticMoment: {preset: 1902.06756}", "1:32: overlays[0].muonMagneticMoment.preset: '1902.06756' is not a preset; did you mean '1902.06765'? (known: 1902.06765, 1406.2332, 2021); another difference is")]
    [TestCase("- muonMagneticMoment: {shift: 1e-9}", "1:23: overlays[0].muonMagneticMoment: has no error; write 'shift: 2.71e-9, error: 0.73e-9', or name a preset")]
    [TestCase("- muonMagneticMoment: {error: 1e-9}", "1:23: overlays[0].muonMagneticMoment: has no shift; write 'shift: 2.71e-9, error: 0.73e-9', or name a preset")]
    [TestCase("- muonMagneticMoment: {preset: 2021, shift: 1e-9, error: 1e-9}", "1:32: overlays[0].muonMagneticMoment.preset: does not go with shift and error, which say it all; leave one of them out")]
    [TestCase("- muonMagneticMoment: {shift: -1e-9, error: 1e-10}", "1:31: overlays[0].muonMagneticMoment.shift: no coupling comes within 1 standard deviations of -1E-09: the boson makes the magnetic moment larger")]
    [TestCase("- muonMagneticMoment: {shift: 1e-9, error: 0}", "1:44: overlays[0].muonMagneticMoment.error: '0' is out of range; error must be between 0 (excluded) and 0.001")]
    [TestCase("- muonMagneticMoment: {deviations: []}", "1:36: overlays[0].muonMagneticMoment.deviations: has 0 items but needs at least 1")]
    [TestCase("- borexino: {lowest: 1}", "1:22: overlays[0].borexino.lowest: '1' is out of range; lowest must be between 0 and 1 (excluded)")]
    [TestCase("- borexino: {highest: 0.9}", "1:23: overlays[0].borexino.highest: '0.9' is out of range; highest must be between 1 (excluded) and 1000")]
    [TestCase("- borexino: {yMin: 0.8}", "1:13: overlays[0].borexino: the least recoil is 0.8 of the neutrino energy; at 0.000862 GeV it lies above 0 and below 0.7714")]
    [TestCase("- borexino: {fluxShares: [0, 0, 0]}", "1:13: overlays[0].borexino: the shares of the flavours are numbers of zero or more, not all of them zero")]
    [TestCase("- borexino: {fluxShares: [1, 0]}", "1:26: overlays[0].borexino.fluxShares: has 2 items but needs 3")]
    [TestCase("- publishd: bbn", "1:3: overlays[0].publishd: unknown key 'publishd'; did you mean 'published'?")]
    public void AProblemIsReportedOnceWithItsPlace(string overlays, string problem)
    {
        _folder.Write("bad.csv", "mass_GeV,coupling\nx,1\n");
        var problems = Read(overlays).Problems;
        Assert.That(problems, Has.Some.StartsWith(problem));
        Assert.That(problems, Has.Count.EqualTo(problem.Contains("publishd", StringComparison.Ordinal) ? 2 : 1));
    }

    [Test]
    public void AllProblemsAreReportedInOneGo()
    {
        var (sources, problems) = Read("""
            - published: nothing
            - published: bbn
            - borexino: {yMin: 0.9}
            """);
        Assert.That(problems, Has.Count.EqualTo(2));
        Assert.That(sources.Select(static s => s.Name), Is.EqualTo(new[] { "bbn" }), "the good ones are read");
    }

    private (IReadOnlyList<IOverlaySource> Sources, IReadOnlyList<string> Problems) Read(string overlays)
    {
        var problems = new CardProblems();
        var folder = MainCardFolder.Of(_folder.PathOf("card.yaml"));
        var list = new CardParser(_folder.PathOf("card.yaml"), 1, problems).Parse(overlays, "overlays")!;
        var root = new CardMapping([new CardEntry("overlays", list.Position, list)], list.Position, "");
        new CardBinder(new PluginDoubles(), folder, problems, isPartial: false).BindRecord(root, typeof(OverlayList), out var record);
        var sources = new OverlayReader(folder, new PhysicalConstants(), problems).Read(((OverlayList)record).Overlays);
        return (sources, [.. problems.InReadingOrder("").Select(static p => FormattableString.Invariant($"{p.Line}:{p.Column}: {p.Path}: {p.Message}"))]);
    }

    private sealed record OverlayList
    {
        public IReadOnlyList<Located<OverlayKeys>> Overlays { get; init; } = [];
    }
}
