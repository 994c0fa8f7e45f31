namespace TridentFramework.Host.RunCards;

/// <summary>Alternatives to the baseline, of which the largest deviations up and down are the error.</summary>
/// <param name="Name">Name in results.</param>
/// <param name="Variants">The alternatives.</param>
internal sealed record EnvelopeSource(string Name, IReadOnlyList<string> Variants) : SystematicSource(Name)
{
    /// <inheritdoc/>
    public override string Kind => "envelope";

    /// <inheritdoc/>
    public override bool Needs(Setting setting) => Variants.Contains(setting.Name, StringComparer.Ordinal);
}
