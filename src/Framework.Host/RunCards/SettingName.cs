namespace TridentFramework.Host.RunCards;

/// <summary>Which setting of a card a check is about.</summary>
/// <param name="Scenario">Scenario.</param>
/// <param name="Variant">Variant.</param>
internal readonly record struct SettingName(string Scenario, string Variant)
{
    /// <summary>Words that tell it from the card itself, such as <c> (variant 'dipole')</c>; empty for the card itself.</summary>
    public string Suffix
    {
        get
        {
            var parts = new List<string>();
            if (!string.Equals(Scenario, RunCards.Scenario.DefaultName, StringComparison.Ordinal))
                parts.Add($"scenario {CardText.Quote(Scenario)}");
            if (!string.Equals(Variant, RunCards.Scenario.DefaultName, StringComparison.Ordinal))
                parts.Add($"variant {CardText.Quote(Variant)}");
            return parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})";
        }
    }
}
