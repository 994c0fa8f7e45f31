namespace TridentFramework.Host.Figures;

/// <summary>What the position of a note is measured in.</summary>
internal enum NoteCoordinates
{
    /// <summary>The numbers of the axes.</summary>
    Data,

    /// <summary>Fractions of the frame, from its lower left corner.</summary>
    Frame,
}
