namespace TridentFramework.Host.RunCards;

/// <summary>Names that come with the program.</summary>
internal enum NameCatalogue
{
    /// <summary>Formats of event files.</summary>
    EventFormats,

    /// <summary>Measurements of tridents.</summary>
    Measurements,

    /// <summary>Published curves over planes of mass and coupling.</summary>
    PublishedCurves,

    /// <summary>Published differences between the measured and the predicted magnetic moment of the muon.</summary>
    MagneticMomentShifts,
}
