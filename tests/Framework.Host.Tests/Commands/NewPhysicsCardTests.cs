using System.Text.RegularExpressions;

namespace TridentFramework.Host.Tests.Commands;

/// <summary>Cards with the plugins of new physics, from their text to the numbers.</summary>
public sealed class NewPhysicsCardTests : CommandTests
{
    private const string OpenedChannel = "numu -> nutau mu- mu+";

    private TridentInvocation Check(string newPhysics, string channel = "numu -> numu mu- mu+") =>
        TridentInvocation.Of("check", WriteCard(SmallCard.Replace("numu -> numu mu- mu+", channel, StringComparison.Ordinal) + "\n" + newPhysics + "\n"));

    private static IEnumerable<string> ExamplesOfThePage() =>
        Regex.Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "plugins", "new-physics.md")), "```yaml\n(newPhysics:.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
            .Select(static match => match.Value["```yaml\n".Length..^"```".Length]);

    [Test]
    public void EveryExampleOfThePageIsAGoodCard()
    {
        var examples = ExamplesOfThePage().ToList();
        Assert.That(examples, Has.Count.GreaterThanOrEqualTo(5), "one for each plugin at least");
        foreach (var example in examples)
        {
            var check = Check(example);
            Assert.That((check.ExitCode, check.Error), Is.EqualTo((0, "")), example);
        }
    }

    [Test]
    public void ANeutrinoMayChangeFlavourWhereNewPhysicsMakesIt()
    {
        var with = Check("newPhysics: [{plugin: NeutrinoNsi, parameters: {muon: {\"mu tau\": {left: 0.1}}}}]", OpenedChannel);
        Assert.That((with.ExitCode, with.Error), Is.EqualTo((0, "")));
        var without = Check("newPhysics: []", OpenedChannel);
        Assert.That(without.ExitCode, Is.EqualTo(2));
        Assert.That(without.Error, Does.Contain($"the channel {OpenedChannel} has no coupling: it vanishes in the Standard Model and no model in newPhysics contributes to it"));
    }

    [TestCase("lMuMinusLTau")]
    [TestCase("l-mu-minus-l-tau")]
    [TestCase("LMuMinusLTau")]
    public void ASymmetryIsSpeltAsCardsSpellNames(string model) =>
        Assert.That(Check($"newPhysics: [{{plugin: GeneralU1, parameters: {{mass: 1 GeV, coupling: 0.1, model: {model}}}}}]").Error, Is.Empty);

    [TestCase("{plugin: GeneralU1, parameters: {mass: 1 GeV, coupling: 0.1}}", "newPhysics[0].parameters.model: the charges are missing: give the symmetry, such as 'model: l-mu-minus-l-tau'")]
    [TestCase("{plugin: GeneralU1, parameters: {mass: 1 GeV, coupling: 0.1, model: l-mu, charges: {muon: {left: 1}}}}", "newPhysics[0].parameters.charges: 'model' and 'charges' are both given")]
    [TestCase("{plugin: NeutrinoNsi, parameters: {muon: {\"mu nutau\": {left: 0.1}}}}", "newPhysics[0].parameters.muon: 'mu nutau' is no pair of neutrino flavours; write two of e, mu, tau")]
    [TestCase("{plugin: NeutrinoNsi, parameters: {}}", "no interaction is given; name at least one")]
    [TestCase("{plugin: Scalar, parameters: {mass: 1 GeV, neutrinoCouplings: {muon: 0.1}}}", "newPhysics[0].parameters.leptonCouplings: is missing")]
    public void AMistakeIsReportedWithItsPlaceAndARemedy(string plugin, string message)
    {
        var check = Check($"newPhysics: [{plugin}]");
        Assert.That(check.ExitCode, Is.EqualTo(2));
        Assert.That(check.Error, Does.Contain(message));
    }

    /// <summary>Nothing interferes, so that two scalars add what they add alone. The same points: rounding.</summary>
    [Test]
    public void ScalarsAddToTheCrossSectionOneByOne()
    {
        static string Scalar(string parity) => $"{{plugin: Scalar, parameters: {{mass: 100 MeV, neutrinoCouplings: {{muon: 2e-3}}, leptonCouplings: {{muon: 2e-3}}, parity: {parity}}}}}";
        var card = WriteCard($"""
            {SmallCard}
            variants:
              - {"{"}name: scalar, newPhysics: [{Scalar("scalar")}]{"}"}
              - {"{"}name: pseudoscalar, newPhysics: [{Scalar("pseudoscalar")}]{"}"}
              - {"{"}name: both, newPhysics: [{Scalar("scalar")}, {Scalar("pseudoscalar")}]{"}"}

            """);
        var run = TridentInvocation.Of("run", card, "--out", Out());
        Assert.That(run.ExitCode, Is.Zero, run.Error);
        var sections = Rows(TridentRun.Results(Out()), "crossSections").Where(static r => (string)r["contribution"]! == "coherent").ToDictionary(static r => (string)r["variant"]!, static r => (double)r["crossSectionFb"]!);
        var (scalar, pseudoscalar) = (sections["scalar"] - sections["default"], sections["pseudoscalar"] - sections["default"]);
        Assert.That(pseudoscalar, Is.GreaterThan(scalar).And.GreaterThan(0.1 * sections["default"]));
        Assert.That(scalar, Is.Positive);
        Assert.That(sections["both"], Is.EqualTo(sections["default"] + scalar + pseudoscalar).Within(1e-12 * sections["both"]));
    }
}
