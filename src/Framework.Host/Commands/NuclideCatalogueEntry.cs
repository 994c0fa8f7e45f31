using System.Globalization;
using TridentFramework.FormFactors;

namespace TridentFramework.Host.Commands;

/// <summary>A set of parameters and the plugin that has it.</summary>
/// <param name="Plugin">Name of the plugin.</param>
/// <param name="Catalogue">Its catalogue.</param>
/// <param name="Set">The set.</param>
internal sealed record NuclideCatalogueEntry(string Plugin, INuclideCatalogue Catalogue, ChargeDensitySet Set)
{
    /// <summary>rms radius with its unit.</summary>
    public string RadiusText => string.Create(CultureInfo.InvariantCulture, $"{Set.RmsRadiusFm:F4} fm");

    /// <summary>Whether it is the one that a nuclide gets where nothing is said.</summary>
    /// <param name="a">Mass number of the nuclide; null for that of the set itself.</param>
    public bool IsDefault(int? a) => Catalogue.DefaultSet(Set.Symbol, a ?? Set.A)?.Id == Set.Id;

    /// <summary><see cref="IsDefault"/> in a table.</summary>
    /// <param name="a">Mass number of the nuclide; null for that of the set itself.</param>
    public string UseText(int? a) => IsDefault(a) ? "default" : "";
}
