namespace TridentFramework.Host.Events;

/// <summary>A kind of file that a card can ask for: a format, compressed or not.</summary>
/// <param name="Format">How events are written.</param>
/// <param name="IsCompressed">The file is compressed with gzip.</param>
internal sealed record EventFileType(IEventFormat Format, bool IsCompressed)
{
    /// <summary>Name in cards, such as <c>hepmc3.gz</c>.</summary>
    public string Name => IsCompressed ? Format.Name + EventFormats.Gzip : Format.Name;

    /// <summary>The file is an archive of columns, which <see cref="NpzArchive"/> puts together from the parts.</summary>
    public bool IsArchive => Format is NpzFormat;
}
