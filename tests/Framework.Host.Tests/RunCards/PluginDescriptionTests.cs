using TridentFramework.Host.RunCards;
using TridentFramework.Particles;
using TridentFramework.Plugins;

namespace TridentFramework.Host.Tests.RunCards;

public sealed class PluginDescriptionTests
{
    private static PluginDescription Describe(PluginFamily family, string name) =>
        PluginDescription.Of(new PluginDoubles().Find(family, name).Factory!, new DocumentationComments());

    [Test]
    public void ParametersHaveKeyUnitRangeDefaultAndDocumentation()
    {
        var description = Describe(PluginFamily.NuclearModel, "FermiGas");

        Assert.That((description.Name, description.CardKey, description.Summary, description.Status), Is.EqualTo(("FermiGas", "nuclearModel", "Global Fermi gas.", ValidationStatus.Experimental)));
        Assert.That(description.Parameters, Is.EqualTo(new[]
        {
            new ParameterDescription("fermiMomentum", "number", "GeV", "between 0 GeV (excluded) and 1 GeV", "0.235 GeV", IsRequired: false, "Fermi momentum pF of the nucleons."),
        }));
    }

    [Test]
    public void RequiredParametersHaveNoDefaultAndEnumsListTheirMembers() =>
        Assert.That(Describe(PluginFamily.Flux, "NearDetector").Parameters.Single(), Is.EqualTo(
            new ParameterDescription("mode", "one of neutrino, antineutrino, lowEnergy", null, null, null, IsRequired: true, "Polarity of the horns; see HornPolarity.")));

    [Test]
    public void APluginWithoutParametersStillHasReferences()
    {
        var description = Describe(PluginFamily.NucleonFormFactor, "Dipole");

        Assert.That(description.Parameters, Is.Empty);
        Assert.That(description.References.Single().Key, Is.EqualTo("Hand:1963zz"));
        Assert.That(description.Status, Is.EqualTo(ValidationStatus.Validated));
    }

    [Test]
    public void DocumentationOfOtherAssembliesIsFound() =>
        Assert.That(
            new DocumentationComments().SummaryOf(typeof(PhysicalConstants).GetProperty(nameof(PhysicalConstants.FermiConstant))!),
            Is.EqualTo("Fermi constant G_F, GeV^-2 (a bare number)."));

    [Test]
    public void WithoutADocumentationFileThereIsNoSummary()
    {
        var comments = new DocumentationComments();
        comments.Locate(typeof(string).Assembly, Path.Combine(TestContext.CurrentContext.TestDirectory, "no-such-assembly.dll"));

        Assert.That(comments.Of(typeof(string)).Summary, Is.Null);
    }
}
