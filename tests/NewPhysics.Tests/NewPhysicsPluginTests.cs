using TridentFramework.FourFermion;
using TridentFramework.GeneralU1;
using TridentFramework.LMuMinusLTau;
using TridentFramework.NeutrinoNsi;
using TridentFramework.Plugins;
using TridentFramework.Scalar;

namespace TridentFramework.NewPhysics.Tests;

public sealed class NewPhysicsPluginTests
{
    private static readonly IPluginFactory[] Factories = [new FourFermionFactory(), new LMuMinusLTauFactory(), new GeneralU1Factory(), new NeutrinoNsiFactory(), new ScalarFactory()];

    [Test]
    public void NamesAreThoseOfRunCards() =>
        Assert.That(Factories.Select(factory => factory.Name), Is.EqualTo(["FourFermion", "LMuMinusLTau", "GeneralU1", "NeutrinoNsi", "Scalar"]));

    [Test]
    public void AllHaveANumberBehindThem() => Assert.That(Factories.Select(factory => factory.Status), Is.All.EqualTo(ValidationStatus.Validated));

    [Test]
    public void LMuMinusLTauCitesModelAndTridentPapers()
    {
        var references = new LMuMinusLTauFactory().References;
        Assert.That(references.Select(citation => citation.ArXiv), Does.Contain("1406.2332").And.Contains("1902.06765"));
        Assert.That(references.Select(citation => citation.Journal), Does.Contain("Phys. Rev. D 43, R22").And.Contains("Phys. Rev. D 44, 2118"));
    }
}
