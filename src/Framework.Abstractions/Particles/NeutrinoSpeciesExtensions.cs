namespace TridentFramework.Particles;

/// <summary>Flavour, lepton number and card names of neutrino species.</summary>
public static class NeutrinoSpeciesExtensions
{
    /// <summary>All six species, neutrinos first.</summary>
    public static IReadOnlyList<NeutrinoSpecies> All { get; } = Enum.GetValues<NeutrinoSpecies>();

    /// <summary>Flavour of the species.</summary>
    public static Flavour Flavour(this NeutrinoSpecies species) => (Flavour)((int)species % 3);

    /// <summary>True for an antineutrino.</summary>
    public static bool IsAntineutrino(this NeutrinoSpecies species) => species >= NeutrinoSpecies.NuEBar;

    /// <summary>Name as run cards and flux tables write it: <c>nue numu nutau nuebar numubar nutaubar</c>.</summary>
    public static string ShortName(this NeutrinoSpecies species) =>
        "nu" + species.Flavour().ShortName() + (species.IsAntineutrino() ? "bar" : "");

    /// <summary>Reads a short name such as <c>numubar</c>.</summary>
    public static bool TryParse(string text, out NeutrinoSpecies species)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.ShortName(), text, StringComparison.Ordinal))
            {
                species = candidate;
                return true;
            }
        }

        species = default;
        return false;
    }
}
