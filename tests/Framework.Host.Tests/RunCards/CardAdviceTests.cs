using TridentFramework.Host.Commands;
using TridentFramework.Host.RunCards;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.RunCards;

/// <summary>What a message tells to write can be written.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class CardAdviceTests : IDisposable
{
    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Test]
    public void ASuggestedBeamAndExposureGiveRates()
    {
        var card = CardFolder.ShortCard.Replace("crossSection: {energies: [5 GeV]}", "rates: {}", StringComparison.Ordinal);
        var advice = _folder.Problems(card).Select(static p => p.Split("write '")[1].Split('\'')[0]);

        Assert.That(_folder.Problems(card + "\n" + string.Join('\n', advice)), Is.Empty);
    }

    [TestCase("nucleon: Dipole\n", "nucleon")]
    [TestCase("formFactor: FourierBessel\n", "formFactor")]
    [TestCase("nuclearModel: FermiGas\n", "nuclearModel")]
    public void ASuggestedPluginWorks(string line, string key)
    {
        var card = "nucleon: Dipole\nnuclearModel: FermiGas\n" + CardFolder.ShortCard.Replace("contributions: [coherent]\n", "", StringComparison.Ordinal);
        card = card.Replace(line, "", StringComparison.Ordinal);
        var problem = _folder.Problems(card).Single();

        Assert.That(problem, Does.Contain($": {key}: is missing"));
        Assert.That(_folder.Problems($"{problem.Split("write '")[1].Split('\'')[0]}\n{card}"), Is.Empty);
    }

    [TestCase("target:", "card.yaml:7:8: target: is empty; write 'target: {plugin: Element, parameters: {...}}'")]
    [TestCase("channels:", "card.yaml:7:10: channels: is empty; write 'channels: [numu -> numu mu- mu+]'")]
    [TestCase("formFactor:", "card.yaml:7:12: formFactor: is empty; write 'formFactor: Exponential'")]
    [TestCase("newPhysics:", "card.yaml:7:12: newPhysics: is empty; write 'newPhysics: []' or leave the key out")]
    [TestCase("title:", "card.yaml:7:7: title: is empty; write a text after 'title:' or leave the key out")]
    [TestCase("tasks:", "card.yaml:7:7: tasks: is empty; write 'tasks: [crossSection: {energies: [5 GeV]}]'")]
    [TestCase("beam: {plugin: NearDetector, parameters: }", "card.yaml:7:42: beam.parameters: is empty; write 'parameters: {name: value, ...}'")]
    [TestCase("nuclearModel: {plugin: FermiGas, parameters: }", "card.yaml:7:46: nuclearModel.parameters: is empty; give the parameters or leave the key out")]
    public void OnlyAKeyThatIsNotNeededMayBeLeftOut(string line, string problem)
    {
        var key = line.Split(':')[0] + ":";
        var card = string.Join('\n', CardFolder.ShortCard.Split('\n').Where(l => !l.StartsWith(key, StringComparison.Ordinal)));
        var padding = new string('\n', 6 - card.Split('\n').Length + 1);

        Assert.That(_folder.Problems(card + padding + line), Is.EqualTo(new[] { problem }));
    }

    [TestCase(PluginFamily.Target, "target", "write 'target: {plugin: NAME, parameters: {...}}' (known: Compound, Element, Nuclide)")]
    [TestCase(PluginFamily.NuclearModel, "nuclearModel", "write 'nuclearModel: FermiGas' (known: FermiGas)")]
    [TestCase(PluginFamily.Flux, "beam", "write 'beam: Ccfr' (known: BoosterNeutrinoBeam, Ccfr, CharmII, DuneNearDetector, FaserNu, HistogramFile, Minerva, Monochromatic, NovaNearDetector, NuTeV, T2KNearDetector)")]
    public void OfThePluginsThatAreDeliveredOnlyThoseWithoutParametersAreSuggestedByName(PluginFamily family, string key, string advice) =>
        Assert.That(Delivered().Write(key, family), Is.EqualTo(advice));

    [Test]
    public void ForRatesAShapeIsNotEvenListed() =>
        Assert.That(
            Delivered().Write<Fluxes.INeutrinoFlux>("beam", PluginFamily.Flux, static f => f.Exposure != Fluxes.FluxExposure.ShapeOnly),
            Is.EqualTo("write 'beam: FaserNu' (known: BoosterNeutrinoBeam, CharmII, DuneNearDetector, FaserNu, HistogramFile, Minerva, Monochromatic, NovaNearDetector, T2KNearDetector)"));

    private PluginAdvice Delivered() => new(new CataloguePluginSource(DeliveredPlugins.Load()), new MainCardFolder(_folder.PathOf("")));
}
