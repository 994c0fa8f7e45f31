using System.Text;

namespace TridentFramework.Plugins;

/// <summary>A publication that a run should cite.</summary>
/// <param name="Key">BibTeX key, such as Altmannshofer:2019zhy.</param>
/// <param name="Authors">Authors in BibTeX form, "Last, First and Last, First"; "and others" is allowed.</param>
/// <param name="Title">Title.</param>
/// <param name="Year">Year.</param>
public sealed record Citation(string Key, string Authors, string Title, int Year)
{
    /// <summary>arXiv number without prefix, such as 1902.06765.</summary>
    public string? ArXiv { get; init; }

    /// <summary>Journal reference, such as "Phys. Rev. D 100, 115029".</summary>
    public string? Journal { get; init; }

    /// <summary>DOI without prefix.</summary>
    public string? Doi { get; init; }

    /// <summary>The BibTeX entry.</summary>
    public string ToBibTeX()
    {
        var text = new StringBuilder().Append(Journal is null ? "@misc{" : "@article{").Append(Key).Append(",\n");
        Append("author", Authors);
        Append("title", "{" + Title + "}");
        Append("journal", Journal);
        Append("year", Year.ToString());
        Append("eprint", ArXiv);
        Append("archivePrefix", ArXiv is null ? null : "arXiv");
        Append("doi", Doi);
        return text.Append("}\n").ToString();

        void Append(string field, string? value)
        {
            if (value is not null)
                text.Append("  ").Append(field).Append(" = {").Append(value).Append("},\n");
        }
    }
}
