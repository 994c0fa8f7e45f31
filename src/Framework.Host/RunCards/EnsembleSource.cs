namespace TridentFramework.Host.RunCards;

/// <summary>Random variants, of which the standard deviation is the error.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Ensemble">Name of the ensemble.</param>
internal sealed record EnsembleSource(string Name, string Ensemble) : SystematicSource(Name)
{
    /// <inheritdoc/>
    public override string Kind => "ensemble";

    /// <inheritdoc/>
    public override bool Needs(Setting setting) => string.Equals(setting.Ensemble, Ensemble, StringComparison.Ordinal);
}
