namespace TridentFramework.Host.Scaffolding;

/// <summary>What a user wants of a new card, as options or answers write it; null for what the template has.</summary>
internal sealed record CardChoices
{
    /// <summary>Nothing is chosen.</summary>
    public bool HasNone =>
        Channels.Count == 0 && (Title ?? Beam ?? Target ?? Energy ?? FormFactor ?? NewPhysics ?? Exposure ?? Count) is null;

    /// <summary>Channels, such as <c>numu -> numu mu- mu+</c>; empty for what the template has.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    /// <summary>Title.</summary>
    public string? Title { get; init; }

    /// <summary>Beam: a plugin use, see <see cref="PluginUseText"/>.</summary>
    public string? Beam { get; init; }

    /// <summary>Target: a plugin use, or an element, nuclide or formula.</summary>
    public string? Target { get; init; }

    /// <summary>Energy, such as <c>5 GeV</c>, or a range, such as <c>0.5 GeV to 100 GeV</c>.</summary>
    public string? Energy { get; init; }

    /// <summary>Nuclear form factor: a plugin use.</summary>
    public string? FormFactor { get; init; }

    /// <summary>New physics: a plugin use.</summary>
    public string? NewPhysics { get; init; }

    /// <summary>Exposure, such as <c>mass=1 t,protonsOnTarget=1.1e21</c>.</summary>
    public string? Exposure { get; init; }

    /// <summary>Number of events.</summary>
    public string? Count { get; init; }
}
