using System.Text.Json;
using System.Text.Json.Nodes;
using TridentFramework.Host.RunCards;

namespace TridentFramework.Host.Tests.RunCards;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class ResolvedCardTests : IDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private readonly CardFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [TestCase(CardFolder.GoodCard)]
    [TestCase(CardFolder.ShortCard)]
    public void SavedAsJsonItIsACardThatResolvesToItself(string card)
    {
        var study = _folder.ReadText(card, "constants.alpha=0.0072973525693", "title=\"a: 'b' \\u0001 \u00e9\"").Study!;

        foreach (var text in new[] { study.ResolvedCard.ToJsonString(), study.ResolvedCard.ToJsonString(Indented) })
        {
            _folder.Write("resolved.json", text);
            var again = _folder.Read("resolved.json");
            Assert.That(again.Problems, Is.Empty);
            Assert.That(JsonNode.DeepEquals(again.Study!.ResolvedCard, study.ResolvedCard), again.Study.ResolvedCard.ToJsonString(Indented));
            Assert.That(Settings(again.Study), Is.EqualTo(Settings(study)));
            Assert.That(again.Study.PluginUses.Select(static u => (u.Name, u.Parameters)), Is.EqualTo(study.PluginUses.Select(static u => (u.Name, u.Parameters))));
        }
    }

    [Test]
    public void EveryDefaultIsWrittenOut()
    {
        var resolved = _folder.ReadText(CardFolder.ShortCard.Replace("formFactor: FourierBessel", "formFactor: Exponential", StringComparison.Ordinal)).Study!.ResolvedCard;

        Assert.That(JsonNode.DeepEquals(resolved, JsonNode.Parse("""
            {
              "schema": "trident/1",
              "channels": ["numu -> numu mu- mu+"],
              "target": {"plugin": "Element", "parameters": {"symbol": "Ar"}},
              "formFactor": {"plugin": "Exponential", "parameters": {"radiusScale": "1.3 fm"}},
              "newPhysics": [],
              "contributions": ["coherent"],
              "cuts": [],
              "constants": {"sin2ThetaW": 0.23129, "alpha": 0.0072973526, "fermiConstant": 1.1663787e-5, "higgsVev": 246.22},
              "integration": {"relativeError": 0.001, "maxEvaluations": 100000000, "seed": 1},
              "theoryUncertainties": {"nuclearFormFactor": 0.01, "nucleonFormFactor": 0.03, "qed": 0.03, "weak": 0.05, "nuclearModel": 0.3},
              "tasks": [{"crossSection": {"energies": ["5 GeV"], "method": "exact", "figures": []}}]
            }
            """.Replace("0.0072973526", (1.0 / 137.035999).ToString("R"), StringComparison.Ordinal))), resolved.ToJsonString(Indented));
    }

    [Test]
    public void AVariantKeepsOnlyWhatItOverrides()
    {
        var resolved = _folder.ReadText(CardFolder.ShortCard + "\nvariants: [{name: v, formFactor: Exponential, constants: {alpha: 0.01}, contributions: [coherent]}]").Study!.ResolvedCard;

        Assert.That(
            JsonNode.DeepEquals(
                resolved["variants"],
                JsonNode.Parse("""[{"name": "v", "formFactor": {"plugin": "Exponential", "parameters": {"radiusScale": "1.3 fm"}}, "contributions": ["coherent"], "constants": {"alpha": 0.01}}]""")),
            resolved["variants"]!.ToJsonString());
    }

    [Test]
    public void IncludesAndOverridesAreResolved()
    {
        _folder.Write("base.yaml", CardFolder.ShortCard);
        var resolved = _folder.ReadText("include: base.yaml", "integration.seed=9").Study!.ResolvedCard;

        Assert.That(resolved.ContainsKey("include"), Is.False);
        Assert.That((long)resolved["integration"]!["seed"]!, Is.EqualTo(9));
    }

    private static IEnumerable<object> Settings(Study study) =>
        from scenario in study.Scenarios
        from setting in scenario.Settings
        select (object)(scenario.Name, setting.Name, string.Join(';', setting.Channels), string.Join(';', setting.Contributions), setting.Constants, setting.Integration, setting.Exposure, setting.Theory);
}
