"""Opens the packages in a folder and checks that they are what docs/decisions/0012-packages.md says: which ones, their licence, readme and symbols, and what is in the tool and in the templates."""
import pathlib
import struct
import sys
import xml.etree.ElementTree
import zipfile

IDS = ["TridentFramework.Abstractions", "TridentFramework.Templates", "TridentFramework.Testing", "TridentFramework.Tool"]
TYPES = {"TridentFramework.Templates": "Template", "TridentFramework.Tool": "DotnetTool"}
WITHOUT_SYMBOLS = {"TridentFramework.Templates"}
TOOL_FOLDER = "tools/net10.0/any/"
LARGEST_TOOL_BYTES = 10_000_000


def require(condition, message):
    if not condition:
        sys.exit(f"packages: {message}")


def specification(package):
    """Metadata of the package by name, without the namespace, whose year depends on what the package uses."""
    [name] = [n for n in package.namelist() if n.endswith(".nuspec")]
    root = xml.etree.ElementTree.fromstring(package.read(name))
    for element in root.iter():
        element.tag = element.tag.split("}")[-1]
    return root.find("metadata")


def is_native(image):
    """True for an assembly with code for one kind of machine: the header of the .NET part then points to a native one."""
    pe, = struct.unpack_from("<I", image, 0x3C)
    sections, = struct.unpack_from("<H", image, pe + 6)
    optional_size, = struct.unpack_from("<H", image, pe + 20)
    optional = pe + 24
    directories = optional + (112 if struct.unpack_from("<H", image, optional)[0] == 0x20B else 96)
    cli, = struct.unpack_from("<I", image, directories + 14 * 8)
    for section in range(sections):
        size, address, _, offset = struct.unpack_from("<4I", image, optional + optional_size + 40 * section + 8)
        if address <= cli < address + size:
            return struct.unpack_from("<2I", image, offset + cli - address + 64)[1] != 0
    return True


folder, repository = pathlib.Path(sys.argv[1]), pathlib.Path(__file__).resolve().parent.parent
packages = {}
for path in sorted(folder.glob("*.nupkg")):
    package = zipfile.ZipFile(path)
    packages[specification(package).findtext("id")] = package
require(sorted(packages) == IDS, f"there are {sorted(packages)}, and there should be {IDS}")
versions = {identity: specification(package).findtext("version") for identity, package in packages.items()}
require(len(set(versions.values())) == 1, f"versions differ: {versions}")
version = versions[IDS[0]]

for identity, package in packages.items():
    metadata = specification(package)
    licence = metadata.find("license")
    require(licence is not None and (licence.get("type"), licence.text) == ("expression", "MIT"), f"{identity}: the licence is not the expression MIT")
    require(metadata.findtext("readme") == "README.md" and len(package.read("README.md")) > 200, f"{identity}: no readme")
    require(len(metadata.findtext("description") or "") > 40, f"{identity}: no description")
    require("trident" in (metadata.findtext("tags") or "").split(), f"{identity}: no tags")
    require([t.get("name") for t in metadata.iter("packageType")] == ([TYPES[identity]] if identity in TYPES else []), f"{identity}: wrong type of package")
    symbols = folder / f"{identity}.{version}.snupkg"
    if identity not in WITHOUT_SYMBOLS:
        require(symbols.exists() and any(n.endswith(".pdb") for n in zipfile.ZipFile(symbols).namelist()), f"{identity}: no symbols in {symbols.name}")

for identity, dependencies in {"TridentFramework.Abstractions": ["System.ComponentModel.Composition"], "TridentFramework.Testing": ["NUnit", "System.ComponentModel.Composition", "TridentFramework.Abstractions"]}.items():
    found = sorted(d.get("id") for d in specification(packages[identity]).iter("dependency"))
    require(found == dependencies, f"{identity} depends on {found}, not on {dependencies}")
    library = f"lib/net10.0/{identity}"
    require({library + ".dll", library + ".xml"} <= set(packages[identity].namelist()), f"{identity}: no library with documentation")

tool = packages["TridentFramework.Tool"]
names = set(tool.namelist())
command = xml.etree.ElementTree.fromstring(tool.read(TOOL_FOLDER + "DotnetToolSettings.xml")).find("Commands/Command")
require((command.get("Name"), command.get("EntryPoint"), command.get("Runner")) == ("trident", "trident.dll", "dotnet"), "the tool's command is not trident")
require(TOOL_FOLDER + "trident.xml" in names, "the tool lacks trident.xml, from which schema and reference are made")
require(b'"rollForward": "Major"' in tool.read(TOOL_FOLDER + "trident.runtimeconfig.json"), "the tool does not run on a later .NET")
plugins = sorted(p.parent.relative_to(repository / "plugins").as_posix() for p in (repository / "plugins").glob("*/*/*.csproj"))
packed = sorted({"/".join(n[len(TOOL_FOLDER):].split("/")[1:3]) for n in names if n.startswith(TOOL_FOLDER + "plugins/")})
require(packed == plugins, f"plugins in the tool are {packed}, in the repository {plugins}")
for plugin in plugins:
    stem = f"{TOOL_FOLDER}plugins/{plugin}/TridentFramework.{plugin.split('/')[1]}"
    require({stem + ".dll", stem + ".deps.json", stem + ".xml"} <= names, f"the tool has {plugin} without assembly, deps.json or documentation")
shared = [n for n in names if "/plugins/" in n and n.endswith(("TridentFramework.Abstractions.dll", "System.ComponentModel.Composition.dll"))]
require(not shared, f"plugins have their own copy of what comes from the host: {shared}")
native = [n for n in sorted(names) if n.endswith(".dll") and is_native(tool.read(n))]
require(not native, f"assemblies for one kind of machine only: {native}")
size = (folder / f"TridentFramework.Tool.{version}.nupkg").stat().st_size
require(size < LARGEST_TOOL_BYTES, f"the tool is {size} bytes, more than {LARGEST_TOOL_BYTES}")

templates = [n for n in packages["TridentFramework.Templates"].namelist() if n.endswith("/.template.config/template.json")]
require(len(templates) == len(list((repository / "src/Framework.Templates/dotnet-new").glob("*.json"))), f"templates are {templates}")
print(f"packages: {len(packages)} of version {version}, tool with {len(plugins)} plugin folders in {size / 1e6:.1f} MB")
